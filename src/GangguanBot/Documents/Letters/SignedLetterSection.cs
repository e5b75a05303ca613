using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Timing;

namespace GangguanBot.Documents.Letters;

/// <summary>On the reporter's card: until when the signed letter is waited for, and the button to send it.</summary>
public sealed class SignedLetterSection(Deadlines deadlines) : ICardSection
{
    public Task<Html> WriteAsync(TicketView view, CardSlot cardSlot, CancellationToken ct) =>
        Task.FromResult(DueAt(view, cardSlot) is { } due ? view.Say.Html("paper.letter.awaited", ("due", due)) : Html.Empty);

    public IReadOnlyList<IReadOnlyList<Button>> Rows(TicketView view, CardSlot cardSlot) =>
        DueAt(view, cardSlot) is null ? [] : [[SignedLetterConversation.Button(view.Ticket, view.Say)]];

    private DateTimeOffset? DueAt(TicketView view, CardSlot cardSlot) =>
        cardSlot == CardSlot.Reporter && view.Viewer.Role == Role.Reporter ? SignedLetter.DueAt(view.Ticket, deadlines) : null;
}
