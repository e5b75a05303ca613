using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Cards;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Documents.Letters;

/// <summary>On the reporter's card: until when the signed letter is waited for, and the button to send it.</summary>
public sealed class SignedLetterPart(BotDb db) : ICardPart
{
    private bool isAwaited;

    public async Task<Html> WriteAsync(View view, Spot spot, CancellationToken ct)
    {
        isAwaited = false;
        if (spot != Spot.Reporter || view.Viewer.Role != Role.Reporter || view.Ticket.Step is Step.Withdrawn or Step.Declined) return Html.Empty;
        var rows = db.Set<SignedLetter>();
        await rows.Where(l => l.TicketId == view.Ticket.Id).LoadAsync(ct); // that of this very update too
        if (rows.Local.FirstOrDefault(l => l.TicketId == view.Ticket.Id && l.ReceivedAt is null) is not { } letter) return Html.Empty;
        isAwaited = true;
        return view.Say.Html("paper.letter.awaited", ("due", letter.DueAt));
    }

    /// <remarks>Asked after <see cref="WriteAsync"/> of the same card.</remarks>
    public IReadOnlyList<IReadOnlyList<Button>> Rows(View view, Spot spot) =>
        spot == Spot.Reporter && isAwaited ? [[SignedLetterConversation.Button(view.Ticket, view.Say)]] : [];
}
