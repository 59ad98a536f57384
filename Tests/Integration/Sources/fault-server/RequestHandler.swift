import NIOCore

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads the requests on a connection, and logs and responds to each.
final class RequestHandler: ChannelInboundHandler, @unchecked Sendable {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    // Used on the connection's event loop only.
    private let log: RequestLog
    private let faults: Faults
    private var received = ByteBuffer()
    private var head: RequestHead?
    private var isEndless = false

    private static let filler = ByteBuffer(repeating: UInt8(ascii: " "), count: 64 * 1024)

    init(log: RequestLog, faults: Faults) {
        self.log = log
        self.faults = faults
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var buffer = unwrapInboundIn(data)
        received.writeBuffer(&buffer)
        while let request = nextRequest(context) {
            let reply = faults.reply(to: request.head.path, body: request.body, token: request.head.token)
            let tag = request.head.path.split(separator: "/").first ?? "-"
            log.record(reply.verdict, tag: tag, body: request.body, token: request.head.token)
            send(reply, context)
        }
        received.discardReadBytes()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        fill(context)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func nextRequest(_ context: ChannelHandlerContext) -> (head: RequestHead, body: [UInt8])? {
        if head == nil {
            head = RequestHead(&received)
        }
        guard let head else { return nil }
        if Faults.isResetEarly(head.path) {
            reset(context)
            return nil
        }
        guard let body = received.readBytes(length: head.length) else { return nil }
        self.head = nil
        return (head, body)
    }

    private func send(_ reply: Reply, _ context: ChannelHandlerContext) {
        if reply.delay > .zero {
            let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
            context.eventLoop.scheduleTask(in: reply.delay) { bound.value.0.write(reply, bound.value.1) }
        } else {
            write(reply, context)
        }
    }

    private func write(_ reply: Reply, _ context: ChannelHandlerContext) {
        let written = context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: reply.bytes)))
        switch reply.ending {
        case .keepAlive, .hang: break
        case .close: context.close(promise: nil)
        case .reset:
            // Reset only after the bytes are written, or the reset would overtake them.
            let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
            written.whenComplete { _ in bound.value.0.reset(bound.value.1) }
        case .drip: drip(context)
        case .endless:
            isEndless = true
            fill(context)
        }
    }

    private func fill(_ context: ChannelHandlerContext) {
        while isEndless, context.channel.isActive, context.channel.isWritable {
            context.writeAndFlush(wrapOutboundOut(Self.filler), promise: nil)
        }
    }

    private func drip(_ context: ChannelHandlerContext) {
        guard context.channel.isActive else { return }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: " ")), promise: nil)
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: .milliseconds(500)) { bound.value.0.drip(bound.value.1) }
    }

    private func reset(_ context: ChannelHandlerContext) {
        // On the event loop, this takes effect immediately.
        _ = (context.channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0))
        context.close(promise: nil)
    }
}
