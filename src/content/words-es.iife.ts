import './badge-bridge.ts'
import messages from '../../public/_locales/es/messages.json?badge-words'

globalThis.earnedMessages = { ...globalThis.earnedMessages, es: messages }
