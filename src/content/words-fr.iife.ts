import './badge-bridge.ts'
import messages from '../../public/_locales/fr/messages.json?badge-words'

globalThis.earnedMessages = { ...globalThis.earnedMessages, fr: messages }
