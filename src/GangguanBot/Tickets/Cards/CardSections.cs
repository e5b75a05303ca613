using GangguanBot.Chat;
using GangguanBot.Languages;

namespace GangguanBot.Tickets.Cards;

/// <summary>A place on a card where features add what they know of the ticket.</summary>
public enum CardSlot
{
    /// <summary>The official's card on the way down (steps 2-4).</summary>
    Disposition,

    /// <summary>The technician's card before and between the questions (step 5, and on hold).</summary>
    SiteCheck,

    /// <summary>The technician's questions (step 6), above the question that is due.</summary>
    Diagnosis,

    /// <summary>Below the question where the route breaks (step 6).</summary>
    TraceQuestion,

    /// <summary>The follow-up report on its way up, and the Kadis' summary (steps 7-9).</summary>
    Report,

    /// <summary>The follow-up report on paper: facts only, nothing that is for the reader alone.</summary>
    Paper,

    /// <summary>The reporter's card. Nothing of the network's inside belongs here.</summary>
    Reporter,
}

/// <summary>A feature's addition to cards: a paragraph, buttons, or both.</summary>
public interface ICardSection
{
    /// <returns>Empty when there is nothing to say there.</returns>
    Task<Html> WriteAsync(TicketView view, CardSlot cardSlot, CancellationToken ct);

    /// <summary>Rows of buttons of its own; none unless it says so.</summary>
    IReadOnlyList<IReadOnlyList<Button>> Rows(TicketView view, CardSlot cardSlot) => [];
}

/// <summary>All that features add to one spot of a card.</summary>
public sealed class CardSections(IEnumerable<ICardSection> parts)
{
    public async Task<Html> WriteAsync(TicketView view, CardSlot cardSlot, CancellationToken ct)
    {
        var all = new List<Html?>();
        foreach (var part in parts) all.Add(await part.WriteAsync(view, cardSlot, ct));
        return Html.Paragraphs([.. all]);
    }

    public IEnumerable<IReadOnlyList<Button>> Rows(TicketView view, CardSlot cardSlot) => parts.SelectMany(p => p.Rows(view, cardSlot));
}
