using GangguanBot.Chat.Routing;

namespace GangguanBot.Chat;

/// <summary>The data of a button. Each kind is a small record that implements <see cref="IButton{TSelf}"/>.</summary>
public interface IButton;

/// <summary>
/// One kind of button: a sealed record beside its conversation. Its constructor's parameters are its data, see <see cref="ButtonCodec"/>.
/// A kind whose parameters change gets a new prefix, and a line in <see cref="RetiredButtons"/>.
/// </summary>
public interface IButton<TSelf> : IButton where TSelf : class, IButton<TSelf>
{
    /// <summary>First part of the data. It stands on people's screens: never changed, and never used for another kind.</summary>
    static abstract string Prefix { get; }
}
