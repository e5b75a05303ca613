namespace Telegram.Bot.Exceptions;

/// <summary>The Bot API answered and refused. The message is Telegram's own description.</summary>
public sealed class ApiRequestException : RequestException
{
    public ApiRequestException(string message) : base(message)
    {
    }

    public ApiRequestException(string message, int errorCode) : base(message) => ErrorCode = errorCode;

    public ApiRequestException(string message, int errorCode, ResponseParameters? parameters) : base(message) =>
        (ErrorCode, Parameters) = (errorCode, parameters);

    /// <summary>As in HTTP: 400 our fault, 401/404 the token, 403 unreachable person, 409 a second poller, 429 too fast.</summary>
    public int ErrorCode { get; }

    /// <summary>What would help: how long to wait, where the chat went.</summary>
    public ResponseParameters? Parameters { get; }
}
