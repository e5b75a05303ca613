using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace GangguanBot.Office.Admission;

/// <summary>Makes the secrets of invitations. Only their hashes are kept, so a copy of the database opens nothing.</summary>
internal static class InvitationSecrets
{
    /// <summary>Without 0, 1, I and O, which are misread.</summary>
    private const string Readable = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private const int CodeLength = 12, TokenBytes = 24;

    /// <summary>60 bits, to be read from a log and typed.</summary>
    public static string Code() => RandomNumberGenerator.GetString(Readable, CodeLength);

    /// <summary>192 bits in characters that a start parameter may have (Bot API: A-Z a-z 0-9 _ -, at most 64).</summary>
    public static string Token() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
