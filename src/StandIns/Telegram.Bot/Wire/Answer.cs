using Telegram.Bot.Exceptions;

namespace Telegram.Bot.Serialization;

/// <summary>Reads what the Bot API answers. A body that is none of its answers, such as a gateway's HTML, is a <see cref="RequestException"/>.</summary>
internal static class Answer
{
    public static async Task<T> Read<T>(HttpResponseMessage response, Func<T, bool> complete, CancellationToken cancellation) where T : class
    {
        T? answer;
        try
        {
            var body = await response.Content.ReadAsByteArrayAsync(cancellation);
            answer = JsonSerializer.Deserialize<T>(body, JsonBotAPI.Options);
        }
        catch (Exception unreadable) when (!cancellation.IsCancellationRequested)
        {
            throw new RequestException("The Bot API's answer cannot be read.", response.StatusCode, unreadable);
        }
        return answer is not null && complete(answer)
            ? answer
            : throw new RequestException("The Bot API's answer is incomplete.", response.StatusCode);
    }

    public static async Task<ApiRequestException> Refusal(HttpResponseMessage response, CancellationToken cancellation)
    {
        var answer = await Read<ApiResponse>(response, a => a.ErrorCode != 0 && a.Description is not null, cancellation);
        return new ApiRequestException(answer.Description!, answer.ErrorCode, answer.Parameters);
    }
}
