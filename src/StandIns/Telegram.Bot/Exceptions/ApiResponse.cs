namespace Telegram.Bot.Exceptions
{
    /// <summary>The envelope of every answer.</summary>
    public class ApiResponse
    {
        public bool Ok { get; init; }
        public string? Description { get; init; }
        public int ErrorCode { get; init; }
        public ResponseParameters? Parameters { get; init; }
    }
}

namespace Telegram.Bot.Types
{
    /// <summary>The envelope of an answer that carries a result.</summary>
    public sealed class ApiResponse<TResult> : Exceptions.ApiResponse
    {
        public TResult? Result { get; init; }
    }

    /// <summary>Sent along with some refusals.</summary>
    public sealed class ResponseParameters
    {
        /// <summary>The group lives on under this id.</summary>
        public long? MigrateToChatId { get; set; }

        /// <summary>Seconds to wait before the call may be repeated.</summary>
        public int? RetryAfter { get; set; }
    }
}
