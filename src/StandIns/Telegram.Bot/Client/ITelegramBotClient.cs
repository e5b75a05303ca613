namespace Telegram.Bot;

/// <summary>One bot's line to the Bot API. The calls themselves are the extension methods beside this interface.</summary>
public interface ITelegramBotClient
{
    /// <summary>True when a base address other than Telegram's own was given.</summary>
    bool LocalBotServer { get; }

    /// <summary>The bot's own numeric id: the part of its token before the colon.</summary>
    long BotId { get; }

    /// <summary>How long one HTTP exchange may take; that of the <see cref="HttpClient"/> underneath. A long poll must ask for less.</summary>
    TimeSpan Timeout { get; set; }

    /// <summary>Sends one request and reads its answer.</summary>
    /// <exception cref="Exceptions.ApiRequestException">Telegram answered, and refused.</exception>
    /// <exception cref="Exceptions.RequestException">No answer, or none that can be read: whether the call took effect is unknown.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default);

    /// <summary>Copies a file's bytes to a stream. The path comes from <see cref="TelegramBotClientExtensions.GetFile"/>.</summary>
    Task DownloadFile(string filePath, Stream destination, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="DownloadFile(string, Stream, CancellationToken)"/>
    Task DownloadFile(TGFile file, Stream destination, CancellationToken cancellationToken = default);
}
