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
public sealed class PaperCompare(BotDb db, IFileSource source) : IConversation<PaperCompare>
{
    internal const string Dialogue = "paper.compare";

    public sealed record PaperCompareDialogue(int Paper);

    public static void Map(Routes<PaperCompare> on) =>
        on.OpenDialogue<PaperCompareDialogue>(Dialogue, (c, talk, paperCompareDialogue) => c.ReceivedAsync(talk, paperCompareDialogue));

    private async Task ReceivedAsync(Talk talk, PaperCompareDialogue paperCompareDialogue)
    {
        await talk.StopListeningAsync();
        if (talk.Incoming.Content is not Content.Document { File: { Size: <= FileStore.MaxBytes } file }
            || await db.Set<Paper>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == paperCompareDialogue.Paper) is not { } paper)
        {
            talk.Reply(talk.Say.Html("paper.scan_again"));
            return;
        }

        await using var content = await source.OpenAsync(file, CancellationToken.None);
        if (content is null) { talk.Reply(talk.Say.Html("paper.scan_again")); return; }
        var same = Convert.ToHexStringLower(await SHA256.HashDataAsync(content)) == paper.Sha256;
        talk.Reply(talk.Say.Html(same
            ? "paper.same" : "paper.different", ("paper", talk.Say[$"paper.kind.{paper.Kind}"]), ("subject", paper.Subject),
            ("version", paper.Version)));
    }
}
