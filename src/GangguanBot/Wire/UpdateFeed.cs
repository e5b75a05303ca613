using System.Net;
using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace GangguanBot.Wire;

/// <summary>
/// <c>getUpdates</c> (Bot API 10.1) with each update as it came. The library decodes a batch as a whole, and gives all of it up for one
/// update that it cannot read.
/// </summary>
sealed class UpdateFeed(HttpClient http, TelegramBotClientOptions options)
{
    private const int Most = 100;

    /// <param name="offset">Confirms every update below it.</param>
    /// <param name="seconds">The longest that Telegram holds the call when there is nothing.</param>
    /// <exception cref="ApiRequestException">Telegram refused.</exception>
    /// <exception cref="RequestException">No answer, or none of a Bot API.</exception>
    public async Task<IReadOnlyList<RawUpdate>> NextAsync(long offset, int seconds, CancellationToken ct)
    {
        HttpStatusCode? status = null;
        try
        {
            using var asked = JsonContent.Create(new { offset, limit = Most, timeout = seconds, allowed_updates = Receiver.Wanted },
                options: JsonBotAPI.Options);
            using var answer = await http.PostAsync(new Uri($"{options.BaseRequestUrl}/getUpdates"), asked, ct);
            status = answer.StatusCode;
            using var body = RawUpdate.Parse(await answer.Content.ReadAsByteArrayAsync(ct));
            return ResultOf(body.RootElement) is { } updates ? [.. updates.EnumerateArray().Select(RawUpdate.Of)] : throw RefusalOf(body);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException)
        {
            throw status is { } code ? new RequestException(e.Message, code, e) : new RequestException(e.Message, e);
        }
    }

    private static JsonElement? ResultOf(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("result", out var result)
            && result.ValueKind == JsonValueKind.Array ? result : null;

    private static ApiRequestException RefusalOf(JsonDocument answer)
    {
        var refusal = answer.Deserialize<ApiResponse>(JsonBotAPI.Options);
        return refusal is { Ok: false, Description: { } why }
            ? new(why, refusal.ErrorCode, refusal.Parameters) : throw new JsonException("neither a result nor a refusal");
    }
}
