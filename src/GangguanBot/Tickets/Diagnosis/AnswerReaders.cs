using GangguanBot.Chat;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Diagnosis.Parts;

namespace GangguanBot.Tickets.Diagnosis;

/// <summary>An answer that was typed or sent: a choice of the node, or text (the choice is then empty).</summary>
public sealed record AnswerReading(string Choice, string? Words);

/// <summary>Reads what is typed or sent as the answer to one kind of question.</summary>
public interface IAnswerReader
{
    AnswerKind Asks { get; }

    /// <returns><c>null</c>: it answers nothing, and nobody has been told yet.</returns>
    Task<AnswerReading?> ReadAsync(Talk talk, TicketView view, DiagnosisNode node);
}

/// <summary>A sentence.</summary>
public sealed class TextReader : IAnswerReader
{
    public AnswerKind Asks => AnswerKind.Words;

    public Task<AnswerReading?> ReadAsync(Talk talk, TicketView view, DiagnosisNode node) => Task.FromResult(
        talk.Incoming.Content is Content.TypedText { Text: var text }
            && text.Trim() is { Length: >= Reasons.Shortest and <= Reasons.Longest } words ? new AnswerReading("", words) : null);
}

/// <summary>Measured speed.</summary>
public sealed class BandwidthReader : IAnswerReader
{
    public AnswerKind Asks => AnswerKind.Bandwidth;

    public Task<AnswerReading?> ReadAsync(Talk talk, TicketView view, DiagnosisNode node) => Task.FromResult(
        talk.Incoming.Content is Content.TypedText { Text: var text } && Bandwidth.Parse(text) is { } speed
            ? new AnswerReading("", MeasurementText.Write(talk.Say, speed, view.Ticket.Site)) : null);
}

/// <summary>Serial numbers of a device that was replaced; any sentence is taken, and what is recognised is remembered.</summary>
public sealed class DeviceReader(PartRepository parts) : IAnswerReader
{
    public AnswerKind Asks => AnswerKind.Device;

    public async Task<AnswerReading?> ReadAsync(Talk talk, TicketView view, DiagnosisNode node)
    {
        if (talk.Incoming.Content is not Content.TypedText { Text: var text }
            || text.Trim() is not { Length: >= Reasons.Shortest and <= Reasons.Longest } words) return null;
        if (DeviceSwap.Parse(words) is { } swap) await parts.AddAsync(view, swap);
        return new AnswerReading("", words);
    }
}
