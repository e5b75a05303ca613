using System.Collections.Concurrent;
using GangguanBot.Chat;
using GangguanBot.Chat.Receiving;
using GangguanBot.Chat.Sending;

namespace GangguanBot.Tests.Chat;

/// <summary>All seams: raw updates are names of prepared ones, and each call is written down and answered as the test wants.</summary>
sealed class FakeTelegram : ITranslator, ITransport, IFileSource
{
    public sealed record Call(long Chat, BotCall Parcel, int? MessageId)
    {
        public string Text => Parcel switch
        {
            BotCall.Message m => m.Html,
            BotCall.Edit e => e.Html,
            BotCall.AnswerPress a => a.Text,
            _ => Parcel.GetType().Name,
        };
    }

    private readonly ConcurrentDictionary<string, Incoming> known = [];
    private readonly ConcurrentQueue<Call> calls = [];
    private int messages = 100;

    public IReadOnlyList<Call> Calls => [.. calls];

    public IEnumerable<string> Texts(long chat) => Calls.Where(c => c.Chat == chat).Select(c => c.Text);

    /// <summary>What comes of a call; <c>null</c>: the usual success.</summary>
    public Func<Call, Task<Delivery?>> Answer { get; set; } = _ => Task.FromResult<Delivery?>(null);

    /// <summary>It keeps no files.</summary>
    public Task<FetchOutcome> FetchAsync(FileRef file, CancellationToken ct) => Task.FromResult<FetchOutcome>(new FetchOutcome.Gone());

    public string Prepare(Incoming incoming)
    {
        known[$"{incoming.UpdateId}"] = incoming;
        return $"{incoming.UpdateId}";
    }

    public Incoming? Translate(string rawUpdate) => known.GetValueOrDefault(rawUpdate);

    public async Task<Delivery> DeliverAsync(long chatId, BotCall botCall, int? messageId, CancellationToken ct)
    {
        var call = new Call(chatId, botCall, messageId);
        calls.Enqueue(call);
        return await Answer(call)
            ?? new Delivery.Sent(botCall is BotCall.Message or BotCall.File ? Interlocked.Increment(ref messages) : 0);
    }
}
