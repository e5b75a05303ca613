namespace GangguanBot.Chat.Routing;

/// <summary>
/// A conversation: one feature's commands, buttons and questions. Registered with <c>services.AddConversation&lt;T&gt;()</c>,
/// created for each update, and mapped once at start.
/// </summary>
public interface IConversation<TSelf> where TSelf : class, IConversation<TSelf>
{
    static abstract void Map(Routes<TSelf> on);
}

/// <summary>Declares what a conversation listens to. Two conversations claiming one word is a fault at start.</summary>
public sealed class Routes<T>(RouteTable table) where T : class
{
    /// <param name="name">As typed, without slash: <c>lapor</c>. Its menu text is the phrase <c>command.{name}</c>.</param>
    /// <param name="roles">Roles that may use it and see it in the menu; empty: every known person.</param>
    public Routes<T> Command(string name, Func<T, Talk, Task> act, params string[] roles) =>
        Add(table.Commands, name, new(typeof(T), (c, talk, _) => act((T)c, talk), roles, Open: false));

    /// <summary>A command that strangers may use too.</summary>
    public Routes<T> OpenCommand(string name, Func<T, Talk, Task> act) =>
        Add(table.Commands, name, new(typeof(T), (c, talk, _) => act((T)c, talk), [], Open: true));

    /// <summary>Presses of one kind of button; what cannot be one has been refused.</summary>
    /// <param name="roles">Whose press is heard; empty: every known person's.</param>
    public Routes<T> Button<TButton>(Func<T, Talk, TButton, Task> act, params string[] roles) where TButton : class, IButton<TButton> =>
        Add(table.Buttons, ButtonCodec.PrefixOf(typeof(TButton)),
            new(typeof(T), (c, talk, b) => act((T)c, talk, (TButton)b!), roles, Open: false, typeof(TButton)));

    /// <summary>A button that strangers may press too, e.g. the choice of language.</summary>
    public Routes<T> OpenButton<TButton>(Func<T, Talk, TButton, Task> act) where TButton : class, IButton<TButton> =>
        Add(table.Buttons, ButtonCodec.PrefixOf(typeof(TButton)),
            new(typeof(T), (c, talk, b) => act((T)c, talk, (TButton)b!), [], Open: true, typeof(TButton)));

    /// <summary>Handles texts and files while the dialogue <paramref name="kind"/> runs, with its data so far.</summary>
    /// <param name="roles">Whose words are taken; empty: every known person's.</param>
    public Routes<T> Dialogue<TData>(string kind, Func<T, Talk, TData, Task> act, params string[] roles) =>
        Add(table.Dialogues, kind,
            new(typeof(T), (c, talk, data) => act((T)c, talk, (TData)data!), roles, Open: false, DataType: typeof(TData)));

    /// <summary>A dialogue that strangers may have too: asking for admission.</summary>
    public Routes<T> OpenDialogue<TData>(string kind, Func<T, Talk, TData, Task> act) =>
        Add(table.Dialogues, kind,
            new(typeof(T), (c, talk, data) => act((T)c, talk, (TData)data!), [], Open: true, DataType: typeof(TData)));

    /// <summary>
    /// Takes text or files that belong to something from before, whatever dialogue runs. The first that answers <c>true</c> has taken it.
    /// </summary>
    public Routes<T> First(Func<T, Talk, Task<bool>> act)
    {
        table.First.Add(new TakingRoute(typeof(T), (c, talk) => act((T)c, talk)));
        return this;
    }

    /// <summary>
    /// Takes text or files that arrive while no dialogue runs, before the bot says that it did not understand. The first that answers
    /// <c>true</c> has taken it.
    /// </summary>
    public Routes<T> Otherwise(Func<T, Talk, Task<bool>> act)
    {
        table.Otherwise.Add(new TakingRoute(typeof(T), (c, talk) => act((T)c, talk)));
        return this;
    }

    /// <summary>
    /// Hears of messages whose words were changed, whatever dialogue runs. The first that answers <c>true</c> has taken it; nothing is said
    /// when none has.
    /// </summary>
    public Routes<T> Edited(Func<T, Talk, string, Task<bool>> act)
    {
        table.Edited.Add(new TakingRoute(typeof(T), (c, talk) => act((T)c, talk, ((Content.Edited)talk.Incoming.Content).Text)));
        return this;
    }

    private Routes<T> Add(Dictionary<string, Route> to, string name, Route route)
    {
        if (!to.TryAdd(name, route))
            throw new InvalidOperationException($"'{name}' is claimed by {to[name].Conversation.Name} and by {typeof(T).Name}");
        return this;
    }
}

/// <param name="DataType">The record of a button, or what a dialogue keeps between messages; <c>null</c> for commands.</param>
public sealed record Route(
    Type Conversation, Func<object, Talk, object?, Task> Act, IReadOnlyList<string> Roles, bool Open, Type? DataType = null)
{
    public bool IsFor(Speaker speaker) => Open || (!speaker.IsStranger && (Roles.Count == 0 || Roles.Any(speaker.Roles.Contains)));
}

/// <param name="Act">Answers whether it has taken what was sent.</param>
public sealed record TakingRoute(Type Conversation, Func<object, Talk, Task<bool>> Act);

/// <summary>All that the bot listens to.</summary>
public sealed class RouteTable
{
    public Dictionary<string, Route> Commands { get; } = [];
    /// <summary>By prefix.</summary>
    public Dictionary<string, Route> Buttons { get; } = [];
    public Dictionary<string, Route> Dialogues { get; } = [];
    public List<TakingRoute> First { get; } = [];
    public List<TakingRoute> Otherwise { get; } = [];
    public List<TakingRoute> Edited { get; } = [];
}
