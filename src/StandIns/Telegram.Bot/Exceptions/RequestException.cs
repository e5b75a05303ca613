using System.Net;

namespace Telegram.Bot.Exceptions;

/// <summary>A call without a readable answer: no connection, no answer in time, or a body that is not the Bot API's.</summary>
public class RequestException : Exception
{
    public RequestException(string message) : base(message)
    {
    }

    public RequestException(string message, Exception innerException) : base(message, innerException)
    {
    }

    public RequestException(string message, HttpStatusCode httpStatusCode) : base(message) => HttpStatusCode = httpStatusCode;

    public RequestException(string message, HttpStatusCode httpStatusCode, Exception? innerException)
        : base(message, innerException) => HttpStatusCode = httpStatusCode;

    /// <summary>Null when not even the status line arrived.</summary>
    public HttpStatusCode? HttpStatusCode { get; }
}
