import './badge-bridge.ts'
import messages from '../../public/_locales/id/messages.json?words'

globalThis.earnedMessages = { ...globalThis.earnedMessages, id: messages }
