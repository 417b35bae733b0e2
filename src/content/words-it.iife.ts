import './badge-bridge.ts'
import messages from '../../public/_locales/it/messages.json?badge-words'

globalThis.earnedMessages = { ...globalThis.earnedMessages, it: messages }
