import './badge-bridge.ts'
import messages from '../../public/_locales/ja/messages.json?badge-words'

globalThis.earnedMessages = { ...globalThis.earnedMessages, ja: messages }
