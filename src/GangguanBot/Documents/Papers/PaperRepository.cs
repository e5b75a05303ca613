using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GangguanBot.Chat;
using GangguanBot.Documents.Layout;
using GangguanBot.Languages;
using GangguanBot.Office.LiveSettings;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Documents.Papers;

/// <summary>A paper as it is now.</summary>
/// <param name="IsNew">It was made just now.</param>
public sealed record TakenPaper(Paper Paper, bool IsNew);

/// <summary>The papers that were made: a paper whose content has not changed is given out again, else it gets its next version.</summary>
public sealed class PaperRepository(
    BotDb db, IEnumerable<IPaperWriter> writers, FileStore files, DeepLinks links, OfficeName office, Phrasebook phrasebook,
    TimeProvider clock)
{
    /// <summary>In front of the word in the QR's link: <c>/start d-…</c>.</summary>
    public const string LinkPrefix = "d-";

    private const int TokenBytes = 15;

    /// <returns><c>null</c>: there is no such paper.</returns>
    public async Task<TakenPaper?> TakeAsync(PaperOrder order, CancellationToken ct)
    {
        var say = phrasebook.For(Phrasebook.Source);
        if (await writers.First(w => w.Kind == order.Kind).WriteAsync(order, say, ct) is not { } text) return null;
        var (latest, hash) = (await LatestAsync(order.Kind, order.Subject, ct), text.Hash());
        if (latest is not null && latest.ContentHash == hash && File.Exists(files.FullPath(latest.Path))) return new(latest, IsNew: false);

        var (token, version, now) =
            (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes)), (latest?.Version ?? 0) + 1, clock.GetUtcNow());
        var renderedPdf = PdfRenderer.Bind(text.Title, office.Current, [.. text.Blocks, .. text.Closing ?? []],
            FootOf(text, order.Subject, version, token, say), now);
        if (await files.SaveAsync(renderedPdf.Pdf, ct) is not FileOutcome.Kept(var file))
            throw new InvalidOperationException($"a {order.Kind} of our own making cannot be kept");
        var paper = new Paper
        {
            Kind = order.Kind, Subject = order.Subject, TicketId = order.TicketId, Version = version, Path = file.Path,
            Sha256 = file.Sha256,
            ContentHash = hash, TokenHash = HashOf(token), Pages = renderedPdf.Pages, MadeAt = now,
        };
        db.Add(paper);
        return new(paper, IsNew: true);
    }

    public Task<Paper?> LatestAsync(PaperKind kind, string subject, CancellationToken ct = default) =>
        db.Set<Paper>().AsNoTracking().Where(p => p.Kind == kind && p.Subject == subject).OrderByDescending(p => p.Version)
            .FirstOrDefaultAsync(ct);

    public Task<Paper?> ByTokenAsync(string token, CancellationToken ct = default)
    {
        var hash = HashOf(token);
        return db.Set<Paper>().AsNoTracking().FirstOrDefaultAsync(p => p.TokenHash == hash, ct);
    }

    private PageFooter FootOf(PaperText text, string subject, int version, string token, Phrases say) => new(
        text.Origin,
        say.Text("paper.check", ("subject", subject), ("version", version), ("code", LinkPrefix + token)),
        links.LinkFor(LinkPrefix + token) ?? $"/start {LinkPrefix}{token}",
        (page, pages) => say.Text("paper.page", ("page", page), ("pages", pages)));

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
