import './badge-bridge.ts'
import messages from '../../public/_locales/de/messages.json?badge-words'

globalThis.earnedMessages = { ...globalThis.earnedMessages, de: messages }
