using System.Security.Cryptography;
using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Documents.Papers;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Documents;

/// <summary>
/// After a QR was opened, the PDF itself may be sent: is it byte for byte the one that was made? It is looked at and not kept.
/// </summary>
public sealed class PaperCompare(BotDb db, SentFiles files) : IConversation<PaperCompare>
{
    internal const string Dialogue = "paper.compare";

    public sealed record PaperCompareDialogue(int Paper);

    public static void Map(Routes<PaperCompare> on) =>
        on.OpenDialogue<PaperCompareDialogue>(Dialogue, (c, talk, paperCompareDialogue) => c.ReceivedAsync(talk, paperCompareDialogue));

    private async Task ReceivedAsync(Talk talk, PaperCompareDialogue paperCompareDialogue)
    {
        if (talk.Incoming.Content is not Content.Document { File: { Size: <= FileStore.MaxBytes } file }
            || await db.Set<Paper>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == paperCompareDialogue.Paper) is not { } paper)
        {
            await talk.StopListeningAsync();
            talk.Reply(talk.Say.Html("paper.scan_again"));
            return;
        }

        if (files.Take(file) is not FetchOutcome.Here(var content)) { talk.Reply(talk.Say.Html("attach.unavailable")); return; }
        await talk.StopListeningAsync();
        var same = Convert.ToHexStringLower(SHA256.HashData(content.Span)) == paper.Sha256;
        talk.Reply(talk.Say.Html(same
            ? "paper.same" : "paper.different", ("paper", talk.Say[$"paper.kind.{paper.Kind}"]), ("subject", paper.Subject),
            ("version", paper.Version)));
    }
}
