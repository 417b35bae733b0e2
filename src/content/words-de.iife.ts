import './badge-bridge.ts'
import messages from '../../public/_locales/de/messages.json?words'

globalThis.earnedMessages = { ...globalThis.earnedMessages, de: messages }
