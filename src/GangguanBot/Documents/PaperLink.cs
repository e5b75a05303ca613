using GangguanBot.Chat;
using GangguanBot.Documents.Papers;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Admission;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Documents;

/// <summary>
/// <c>/start d-…</c>, the QR of a paper: tells anybody who has it in hand whether it is genuine, which version it is and whether there is a
/// newer one. Nothing about people, and of a confidential ticket nothing but its number. Whoever guesses is stopped like everybody who
/// guesses at a door.
/// </summary>
public sealed class PaperLink(BotDb db, PaperRepository papers, CodeGuesses codeGuesses) : ILinkHandler
{
    public async Task<bool> OpenAsync(Talk talk, string argument)
    {
        if (!argument.StartsWith(PaperRepository.LinkPrefix, StringComparison.Ordinal)) return false;
        if (await codeGuesses.BarredUntilAsync(talk.Incoming.ChatId) is { } until)
            talk.Reply(talk.Say.Html("admission.too_many_guesses", ("until", until)));
        else if (await papers.ByTokenAsync(argument[PaperRepository.LinkPrefix.Length..]) is { } paper) await ShowAsync(talk, paper);
        else
        {
            await codeGuesses.NoteAsync(talk.Incoming.ChatId);
            talk.Reply(talk.Say.Html("paper.unknown"));
        }

        return true;
    }

    private async Task ShowAsync(Talk talk, Paper paper)
    {
        var say = talk.Say;
        var newest = (await papers.LatestAsync(paper.Kind, paper.Subject))!;
        var ticket = await db.Set<Ticket>().Include(t => t.Agency).FirstOrDefaultAsync(t => t.Id == paper.TicketId);
        await talk.ListenAsync(PaperCompare.Dialogue, new PaperCompare.PaperCompareDialogue(paper.Id));
        talk.Reply(Html.Paragraphs(
            Html.Lines(
                say.Html("paper.genuine", ("paper", say[$"paper.kind.{paper.Kind}"]), ("subject", paper.Subject)),
                ticket is { Secrecy: Secrecy.Normal } ? say.Html("paper.of_agency", ("agency", ticket.Agency.Name)) : null,
                say.Html("paper.made", ("version", paper.Version), ("time", paper.MadeAt), ("pages", paper.Pages))),
            newest.Version == paper.Version
                ? say.Html("paper.newest") : say.Html("paper.newer", ("version", newest.Version), ("time", newest.MadeAt)),
            say.Html("paper.compare", ("hash", paper.Sha256[..PaperDelivery.ShortHash]))));
    }
}
