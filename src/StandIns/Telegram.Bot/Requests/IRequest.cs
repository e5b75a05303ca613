namespace Telegram.Bot.Requests.Abstractions;

/// <summary>A call to the Bot API, before it is sent.</summary>
public interface IRequest
{
    HttpMethod HttpMethod { get; }

    /// <summary>As in the Bot API, e.g. <c>sendMessage</c>.</summary>
    string MethodName { get; }

    /// <summary>The body; null when the method takes none.</summary>
    HttpContent? ToHttpContent();
}

/// <summary>A call whose answer is a <typeparamref name="TResponse"/>.</summary>
public interface IRequest<TResponse> : IRequest;
