import './badge-bridge.ts'
import messages from '../../public/_locales/ar/messages.json?words'

globalThis.earnedMessages = { ...globalThis.earnedMessages, ar: messages }
