using GangguanBot.Chat;

namespace GangguanBot.Administration.Posts;

public sealed record PostListButton(int Page) : IButton<PostListButton>
{
    public static string Prefix => "aps";
}

/// <summary>The card of a post.</summary>
public sealed record PostButton(int Post) : IButton<PostButton>
{
    public static string Prefix => "app";
}

public sealed record PostHistoryButton(int Post, int Page) : IButton<PostHistoryButton>
{
    public static string Prefix => "aph";
}

public enum PostAct { Title, Short, Add, Remove, RemoveSurely }

/// <param name="Stamp">Of the post as it was shown.</param>
public sealed record PostChangeButton(int Post, int Stamp, PostAct Act) : IButton<PostChangeButton>
{
    public static string Prefix => "apx";
}

public sealed record AddKadisButton() : IButton<AddKadisButton>
{
    public static string Prefix => "apa";
}

/// <summary>Ends the holding of a post: first asked, then done.</summary>
public sealed record EndHoldingButton(int Post, int Stamp, int Holding, bool Sure) : IButton<EndHoldingButton>
{
    public static string Prefix => "ape";
}
