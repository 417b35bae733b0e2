import './badge-bridge.ts'
import messages from '../../public/_locales/pt_BR/messages.json?badge-words'

globalThis.earnedMessages = { ...globalThis.earnedMessages, 'pt-BR': messages }
