using System.Net.Http.Headers;

namespace Telegram.Bot.Requests;

/// <summary>A call whose parameters travel as JSON.</summary>
public abstract class RequestBase<TResponse>(string methodName) : IRequest<TResponse>
{
    [JsonIgnore]
    public HttpMethod HttpMethod { get; set; } = HttpMethod.Post;

    [JsonIgnore]
    public string MethodName { get; } = methodName;

    public virtual HttpContent? ToHttpContent() =>
        new ByteArrayContent(ToJson()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };

    private protected byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, GetType(), JsonBotAPI.Options);
}

/// <summary>A call without parameters.</summary>
public abstract class ParameterlessRequest<TResult>(string methodName) : RequestBase<TResult>(methodName)
{
    public override HttpContent? ToHttpContent() => null;
}
