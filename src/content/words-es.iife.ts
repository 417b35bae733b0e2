import './badge-bridge.ts'
import messages from '../../public/_locales/es/messages.json?words'

globalThis.earnedMessages = { ...globalThis.earnedMessages, es: messages }
