using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.History;

namespace GangguanBot.Tickets;

/// <summary>
/// Results of the technician's work. Answers, parts and measurements are rows of their own. The ticket counts them as changes, so that a
/// decision made without them is made again.
/// </summary>
public sealed partial class Ticket
{
    /// <summary>A question of the diagnosis has its answer.</summary>
    public void AnswerGiven() => Touch();

    /// <summary>The last answer is taken back, and what the diagnosis had come to with it.</summary>
    /// <param name="was">The question and the answer.</param>
    /// <param name="by"><c>null</c>: it went with the move that was made last.</param>
    public void TakeBackAnswer(string was, Capacity? by, IActLog acts)
    {
        if (by is not null) acts.Write(this, TicketAct.AnswerCorrected, by, was);
        else acts.WriteWith(journal[^1], this, TicketAct.AnswerCorrected, was);
        Reconsider();
    }

    /// <summary>The diagnosis has come to something.</summary>
    public void Find(Finding found)
    {
        finding = found;
        Touch();
    }

    /// <summary>The diagnosis is open again.</summary>
    public void Reconsider()
    {
        finding = null;
        Touch();
    }

    /// <summary>A device or material was put in.</summary>
    public void PartAdded() => Touch();

    /// <summary>A device or material was taken back or said better.</summary>
    /// <param name="after"><c>null</c>: taken back.</param>
    public void CorrectPart(string before, string? after, Capacity by, IActLog acts)
    {
        acts.Write(this, TicketAct.PartCorrected, by, before, after);
        Touch();
    }

    /// <summary>A photo turned out to look like an earlier one.</summary>
    public void PhotoCompared() => Touch();

    /// <summary>A trace or a look from the server was kept.</summary>
    public void Measured() => Touch();
}
