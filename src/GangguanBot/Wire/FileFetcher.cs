using GangguanBot.Chat;
using GangguanBot.Storage;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace GangguanBot.Wire;

/// <summary>getFile, then the download.</summary>
sealed class FileFetcher(ITelegramBotClient bot) : IFileSource
{
    /// <summary>Without a byte. A file may come as slowly as it likes, as long as it comes.</summary>
    private static readonly TimeSpan Standstill = TimeSpan.FromSeconds(30);

    public async Task<FetchOutcome> FetchAsync(FileRef file, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Standstill);
        try
        {
            var info = await bot.GetFile(file.FileId, patience.Token);
            var size = info.FileSize ?? file.Size;
            if (size > FileStore.MaxBytes) return new FetchOutcome.TooBig();
            if (string.IsNullOrEmpty(info.FilePath)) return new FetchOutcome.NotNow("getFile told no path");
            using var content = new LimitedStream(size, () => patience.CancelAfter(Standstill));
            await bot.DownloadFile(info.FilePath, content, patience.Token);
            return size > 0 && content.Length != size
                ? new FetchOutcome.NotNow($"{content.Length} of {size} bytes came")
                : new FetchOutcome.Here(content.ToArray());
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            return Of(fault);
        }
    }

    /// <summary>Telegram tells its 400s apart by descriptions alone, and has one for both an unknown id and a file that is away.</summary>
    private static FetchOutcome Of(Exception fault) => fault switch
    {
        ApiRequestException { ErrorCode: 400 } e when Says(e, "file is too big") => new FetchOutcome.TooBig(),
        ApiRequestException { ErrorCode: 400 } e when !Says(e, "temporarily unavailable") => new FetchOutcome.Gone(),
        ApiRequestException { Parameters.RetryAfter: > 0 and var seconds } e =>
            new FetchOutcome.NotNow(e.Message, TimeSpan.FromSeconds(seconds)),
        _ when fault.GetBaseException() is TooMuchException => new FetchOutcome.TooBig(),
        _ => new FetchOutcome.NotNow(fault.Message),
    };

    private static bool Says(Exception fault, string what) => fault.Message.Contains(what, StringComparison.OrdinalIgnoreCase);

    private sealed class TooMuchException() : IOException("more bytes come than a bot may download");

    /// <summary>Takes no more than a bot may download, and tells of each part.</summary>
    private sealed class LimitedStream(long size, Action came) : MemoryStream((int)Math.Max(0, size))
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Length + buffer.Length > FileStore.MaxBytes) throw new TooMuchException();
            came();
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
