using GangguanBot.Languages;

namespace GangguanBot.Tickets.Cards;

/// <summary>A place on a card where features add what they know of the ticket.</summary>
public enum Spot
{
    /// <summary>The official's card on the way down (steps 2-4).</summary>
    Disposition,

    /// <summary>The technician's card before and between the questions (step 5, and on hold).</summary>
    SiteCheck,

    /// <summary>The technician's questions (step 6), above the question that is due.</summary>
    Diagnosis,

    /// <summary>The follow-up report on its way up, and the Kadis' summary (steps 7-9).</summary>
    Report,

    /// <summary>The reporter's card. Nothing of the network's inside belongs here.</summary>
    Reporter,
}

/// <summary>A paragraph that a feature adds to cards.</summary>
public interface ICardPart
{
    /// <returns>Empty when there is nothing to say there.</returns>
    Task<Html> WriteAsync(View view, Spot spot, CancellationToken ct);
}

/// <summary>All that features add to one spot of a card.</summary>
public sealed class CardParts(IEnumerable<ICardPart> parts)
{
    public async Task<Html> WriteAsync(View view, Spot spot, CancellationToken ct)
    {
        var all = new List<Html?>();
        foreach (var part in parts) all.Add(await part.WriteAsync(view, spot, ct));
        return Html.Paragraphs([.. all]);
    }
}
