using System.Net;
using Telegram.Bot.Exceptions;

namespace Telegram.Bot;

/// <summary>Speaks to the Bot API over an <see cref="HttpClient"/>. Safe to share between threads.</summary>
public sealed class TelegramBotClient(TelegramBotClientOptions options, HttpClient? httpClient = default, CancellationToken cancellationToken = default)
    : ITelegramBotClient
{
    private readonly HttpClient http = httpClient ?? new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(3) });

    public TelegramBotClient(string token, HttpClient? httpClient = null, CancellationToken cancellationToken = default)
        : this(new TelegramBotClientOptions(token), httpClient, cancellationToken)
    {
    }

    public string Token => options.Token;

    public long BotId => options.BotId;

    public bool LocalBotServer => options.LocalBotServer;

    public CancellationToken GlobalCancelToken { get; } = cancellationToken;

    public TimeSpan Timeout
    {
        get => http.Timeout;
        set => http.Timeout = value;
    }

    public async Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(GlobalCancelToken, cancellationToken);
        using var content = request.ToHttpContent();
        var mayRepeat = options is { RetryThreshold: > 0, RetryCount: > 1 };
        if (mayRepeat && content is not null) await content.LoadIntoBufferAsync(either.Token);

        for (var attempt = 1; ; attempt++)
        {
            using var response = await Exchange(Message(), HttpCompletionOption.ResponseContentRead, either.Token);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                var answer = await Answer.Read<ApiResponse<TResponse>>(response, a => a.Ok && a.Result is not null, either.Token);
                return answer.Result!;
            }
            var refusal = await Answer.Refusal(response, either.Token);
            if (refusal.ErrorCode != 429 || attempt >= options.RetryCount || !(refusal.Parameters?.RetryAfter <= options.RetryThreshold) || !mayRepeat)
                throw refusal;
            await Task.Delay(TimeSpan.FromSeconds(refusal.Parameters.RetryAfter.Value), TimeProvider.System, either.Token);
        }

        // Never disposed: that would dispose the content, which the next attempt needs again.
        HttpRequestMessage Message() => new(request.HttpMethod, $"{options.BaseRequestUrl}/{request.MethodName}") { Content = content };
    }

    public Task DownloadFile(TGFile file, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return DownloadFile(file.FilePath!, destination, cancellationToken);
    }

    public async Task DownloadFile(string filePath, Stream destination, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(filePath) || filePath.Length < 2) throw new ArgumentException("No such path.", nameof(filePath));
        ArgumentNullException.ThrowIfNull(destination);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(GlobalCancelToken, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{options.BaseFileUrl}/{filePath}");
        using var response = await Exchange(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
        if (!response.IsSuccessStatusCode) throw await Answer.Refusal(response, either.Token);
        try
        {
            await response.Content.CopyToAsync(destination, either.Token);
        }
        catch (Exception broken) when (!either.IsCancellationRequested)
        {
            throw new RequestException("The download broke off.", response.StatusCode, broken);
        }
    }

    private async Task<HttpResponseMessage> Exchange(HttpRequestMessage request, HttpCompletionOption until, CancellationToken cancellation)
    {
        try
        {
            return await http.SendAsync(request, until, cancellation);
        }
        catch (TaskCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new RequestException("The Bot API did not answer in time.", late);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            throw new RequestException($"The Bot API could not be reached: {broken.GetType().Name}: {broken.Message}", broken);
        }
    }
}
