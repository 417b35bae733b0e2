import './badge-bridge.ts'
import messages from '../../public/_locales/id/messages.json?badge-words'

globalThis.earnedMessages = { ...globalThis.earnedMessages, id: messages }
