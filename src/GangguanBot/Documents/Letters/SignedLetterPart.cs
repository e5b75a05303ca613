using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Documents.Letters;

/// <summary>On the reporter's card: until when the signed letter is waited for, and the button to send it.</summary>
public sealed class SignedLetterPart(Deadlines deadlines) : ICardPart
{
    public Task<Html> WriteAsync(View view, Spot spot, CancellationToken ct) =>
        Task.FromResult(DueAt(view, spot) is { } due ? view.Say.Html("paper.letter.awaited", ("due", due)) : Html.Empty);

    public IReadOnlyList<IReadOnlyList<Button>> Rows(View view, Spot spot) => DueAt(view, spot) is null ? [] : [[SignedLetterConversation.Button(view.Ticket, view.Say)]];

    private DateTimeOffset? DueAt(View view, Spot spot) => spot == Spot.Reporter && view.Viewer.Role == Role.Reporter ? SignedLetter.DueAt(view.Ticket, deadlines) : null;
}
