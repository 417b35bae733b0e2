import './badge-bridge.ts'
import messages from '../../public/_locales/en/messages.json?badge-words'

globalThis.earnedMessages = { ...globalThis.earnedMessages, en: messages }
