using GangguanBot.Chat;
using GangguanBot.Storage;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace GangguanBot.Wire;

/// <summary>getFile, then the download.</summary>
sealed class FileFetcher(ITelegramBotClient bot) : IFileSource
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task<Stream?> OpenAsync(FileRef file, CancellationToken ct)
    {
        if (file.Size > FileStore.MaxBytes) return null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            var info = await bot.GetFile(file.FileId, patience.Token);
            if (info.FilePath is null || info.FileSize > FileStore.MaxBytes) return null;
            var content = new MemoryStream();
            await bot.DownloadFile(info.FilePath, content, patience.Token);
            content.Position = 0;
            return content;
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400)
        {
            return null;
        }
        catch (Exception e) when (e is RequestException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            throw new IOException("the file could not be fetched from Telegram", e);
        }
    }
}
