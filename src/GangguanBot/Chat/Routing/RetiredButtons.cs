using System.Text.RegularExpressions;

namespace GangguanBot.Chat.Routing;

/// <summary>
/// Former layouts of buttons. They are still on people's screens, so a press of one is read as the button of today. A press of any other
/// layout is refused: the button is no longer valid.
/// </summary>
public static class RetiredButtons
{
    /// <summary>Then and now: <c>#</c> is a number, <c>*</c> a word, <c>$1</c> the first of them. The first that fits is taken.</summary>
    public static readonly IReadOnlyList<(string Then, string Now)> All =
    [
        ("mv:#:#:Dispose.#", "di:$1:$2:$3"), ("mv:#:#:Assign.picked", "ap:$1:$2"), ("mv:#:#:Assign.#", "as:$1:$2:$3"),
        ("mv:#:#:*.", "mo:$1:$2:$3"), ("rs:#:#:*.*", "re:$1:$2:$3:$4"), ("tk:#:#:History.#", "hi:$1:$3"),
        ("ls:#:0:tugas", "li:Tasks:$1"), ("ls:#:0:laporan", "li:Reports:$1"),
        ("lp:0:0:continue", "lpa:Continue"), ("lp:0:0:back", "lpa:Continue"), ("lp:0:0:send", "lpa:Send"),
        ("lp:0:0:service", "lpa:Service"), ("lp:0:0:discard", "lpa:Discard"), ("lp:0:0:join.#", "lpj:$1"), ("lp:0:0:ask.*", "lpd:$1"),
        ("lp:0:0:symptom.*", "lps:$1"), ("lp:0:0:site.#", "lpw:$1"), ("lp:0:0:since.*", "lpn:$1"), ("lp:0:0:reach.*", "lpr:$1"),
        ("pt:#:#:drop.#", "ptd:$1:$2:$3"), ("pt:#:#:model.#", "ptm:$1:$2:$3"),
        ("kh:0:0:list", "kha:List"), ("kh:0:0:add", "kha:Add"), ("kh:0:0:apply", "kha:Apply"), ("kh:#:0:end", "khe:$1:0"),
        ("kh:#:0:ended", "khe:$1:1"),
        ("kl:#:0:list", "kls:$1"), ("kl:0:0:add", "kla:Add"), ("kl:0:0:apply", "kla:Apply"), ("kl:#:0:day", "kld:$1:Look"),
        ("kl:#:0:usual", "kld:$1:Preview"), ("kl:#:0:unmark", "kld:$1:Apply"),
        ("ol:#:0:", "oli:$1"), ("ot:#:#:", "oti:$1:$2"), ("oa:#:0:yes", "oan:$1:1"), ("oa:#:0:no", "oan:$1:0"),
        ("lt:#:0:page", "ltp:$1"), ("lt:#:0:agency", "lta:$1"), ("lt:0:0:today", "ltx:Today"), ("lt:0:0:later", "ltx:Later"),
        ("lt:0:0:back", "ltx:Back"), ("lt:0:0:discard", "ltx:Discard"), ("lt:0:0:register", "ltx:Register"), ("lt:0:0:*", "lts:$1"),
        ("sh:#:#:", "shl:$1:$2"), ("rr:#:0:*", "rra:$1:$2"),
        ("pb:#:#:run", "pbr:$1:$2"), ("pb:#:#:site.#", "pbs:$1:$2:$3"),
        ("og:#:#:yes", "oga:$1:$2:1"), ("og:#:#:no", "oga:$1:$2:0"), ("os:#:#:", "osl:$1:$2"), ("ox:#:0:", "oxw:$1"),
        ("dc:#:0:", "dcl:$1"), ("dc:#:0:*", "dck:$1:$2"), ("sl:#:0:", "slb:$1"),
        ("dx:#:#:*.back", "dxb:$1:$2:$3"), ("dx:#:#:*.*", "dxa:$1:$2:$3:$4"), ("dg:#:0:", "dgm:$1"),
        ("rx:#:0:page", "rxp:$1"), ("rx:#:#:time", "rxt:$1:$2"), ("rx:#:0:files", "rxf:$1"),
        ("rg:0:0:list", "rga:List"), ("rg:0:0:clear", "rga:Clear"), ("rg:0:0:overdue", "rga:Overdue"), ("rg:0:0:branch", "rga:Branch"),
        ("rg:0:0:dates", "rga:Dates"), ("rg:#:0:older", "rgt:$1:1"), ("rg:#:0:newer", "rgt:$1:0"), ("rg:#:0:ask.*", "rgq:$2:$1"),
        ("rg:#:0:set.*.*", "rgs:$2:$1:$3"), ("rg:0:0:unset.*", "rgu:$1"),
        ("lq:#:0:older", "lqt:$1:1"), ("lq:#:0:newer", "lqt:$1:0"), ("lq:0:0:all", "lqa"), ("xp:#:0:cancel", "xpc:$1"),
        ("xp:0:0:*", "xpf:$1"),
        ("rp:#:0:csv", "rpm:$1"), ("rp:#:0:stock.*", "rps:$2:$1"), ("rp:#:0:book", "rpb:$1"), ("rp:#:0:paper", "rpp:$1"),
        ("rp:#:0:*", "rpk:$2:$1"),
        ("lg:0:0:*", "lgc:$1"), ("rq:0:0:", "rqa"),
        ("ds:0:0:", "dsa:Show"), ("ds:0:0:fix", "dsa:Fix"), ("ds:0:0:erase", "dsa:Erase"), ("ds:0:0:erase_yes", "dsa:EraseSurely"),
        ("hp:#:#:", "hpa:$1:$2:Show"), ("hp:#:#:erase", "hpa:$1:$2:Erase"), ("hp:#:#:erase_yes", "hpa:$1:$2:EraseSurely"),
        ("hp:#:#:refuse", "hpa:$1:$2:Refuse"),
        ("im:#:0:faults", "imf:$1"), ("im:0:0:apply.*", "ima:$1"), ("im:0:0:cancel", "imc"), ("im:0:0:*", "imx:$1"),
        ("rd:#:0:list", "rdl:$1"), ("rd:#:0:accept", "rda:$1:Accept"), ("rd:#:0:refuse", "rda:$1:Refuse"), ("rd:#:0:card", "rda:$1:Card"),
        ("rd:#:0:open", "rda:$1:Open"),
        ("rl:#:0:", "rll:$1:0:Roles::0"), ("rl:#:0:r.*", "rll:$1:0:Role:$2:0"), ("rl:#:0:p.*.#", "rll:$1:0:Page:$2:$3"),
        ("rl:#:0:x.*.#", "rll:$1:0:Place:$2:$3"),
        ("ip:0:#:", "ipl:0:$1:Roles::0"), ("ip:0:#:r.*", "ipl:0:$1:Role:$2:0"), ("ip:0:#:p.*.#", "ipl:0:$1:Page:$2:$3"),
        ("ip:0:#:x.*.#", "ipl:0:$1:Place:$2:$3"),
        ("iv:#:0:list", "ivl:$1"), ("iv:#:0:ask", "ivr:$1:0"), ("iv:#:0:revoke", "ivr:$1:1"), ("iy:#:0:yes", "iya:$1:Accept"),
        ("iy:#:0:name", "iya:$1:Rename"),
        ("wp:#:#:", "wpo:$1:$2"), ("ww:#:#:", "wwh:$1:$2"), ("we:#:0:", "wen:$1"), ("sg:0:0:*", "sga:$1"),
        ("ad:0:0:*", "adm:$1"), ("ahe:0:0:", "ahl"), ("abk:0:0:", "abn:0"), ("abk:0:0:now", "abn:1"), ("anp:#:0:", "anl:$1"),
        ("ajo:#:0:", "ajl:$1"), ("ajc:0:0:", "ajk"),
        ("ain:0:0:add", "aia"), ("ain:0:0:show.*", "aih:0:$1"), ("ain:0:0:hide.*", "aih:1:$1"), ("ain:0:0:remove.*", "air:0:$1"),
        ("ain:0:0:removed.*", "air:1:$1"),
        ("ast:#:0:l", "asl:$1"), ("ast:#:#:open", "asx:$1:$2:Open"), ("ast:#:#:change", "asx:$1:$2:Change"),
        ("ast:#:#:reset", "asx:$1:$2:Reset"),
        ("apl:0:0:search", "apq"), ("apl:#:0:l*", "apg:$1:$2"), ("apl:#:#:c*", "apk:$1:$2:$3"),
        ("apc:#:#:name", "apn:$1:$2:Name"), ("apc:#:#:nip", "apn:$1:$2:Nip"), ("apc:#:#:remove", "apn:$1:$2:Remove"),
        ("apc:#:#:sure", "apn:$1:$2:RemoveSurely"), ("apc:#:#:back", "apn:$1:$2:Card"),
        ("amv:#:#:", "amr:$1:$2"), ("amv:#:#:*.#", "amp:$1:$2:$3:$4"), ("amv:#:#:*=#", "amx:$1:$2:$3:$4:0"),
        ("amv:#:#:*!#", "amx:$1:$2:$3:$4:1"),
        ("apo:#:0:l", "aps:$1"), ("apo:#:0:c", "app:$1"), ("apo:#:#:h", "aph:$1:$2"),
        ("apz:0:0:add", "apa"), ("apz:#:#:title", "apx:$1:$2:Title"), ("apz:#:#:short", "apx:$1:$2:Short"),
        ("apz:#:#:add", "apx:$1:$2:Add"), ("apz:#:#:remove", "apx:$1:$2:Remove"), ("apz:#:#:removed", "apx:$1:$2:RemoveSurely"),
        ("apz:#:#:end.#", "ape:$1:$2:$3:0"), ("apz:#:#:ended.#", "ape:$1:$2:$3:1"),
        ("ase:#:#:", "asb:$1:$2"), ("ase:#:#:p.#", "asp:$1:$2:$3"), ("ase:#:#:p=#", "asw:$1:$2:$3"), ("ase:#:#:m=*", "asm:$1:$2:$3"),
        ("ase:#:#:f=now", "asf:$1:$2:0"), ("ase:#:#:f=tomorrow", "asf:$1:$2:1"), ("ase:#:#:u=open", "asu:$1:$2:"),
        ("ase:#:#:u=#", "asu:$1:$2:$3"), ("ase:#:#:ok", "asy:$1:$2"),
        ("aag:0:0:search", "aas"), ("aag:#:0:l*", "aal:$1:$2"), ("aag:#:#:c", "aac:$1:$2"),
        ("acg:0:0:add", "aca"), ("acg:#:#:name", "acb:$1:$2:Name"), ("acg:#:#:short", "acb:$1:$2:Short"),
        ("acg:#:#:critical", "acb:$1:$2:Critical"), ("acg:#:#:ordinary", "acb:$1:$2:Ordinary"), ("acg:#:#:remove", "acb:$1:$2:Remove"),
        ("acg:#:#:removed", "acb:$1:$2:RemoveSurely"),
        ("asi:#:#:open", "asc:$1:$2:Open"), ("asi:#:#:add", "asa:$1:$2"), ("asi:#:#:name", "asc:$1:$2:Name"),
        ("asi:#:#:address", "asc:$1:$2:Address"), ("asi:#:#:probe", "asc:$1:$2:Probe"), ("asi:#:#:remove", "asc:$1:$2:Remove"),
        ("asi:#:#:removed", "asc:$1:$2:RemoveSurely"), ("asi:#:#:*", "asd:$1:$2:$3"),
    ];

    private static readonly ILookup<string, (Regex Then, string Now)> ByPrefix = All.ToLookup(
        b => ButtonCodec.PrefixOf(b.Then),
        b => (Pattern(b.Then), b.Now));

    /// <returns>The data of today's button; <c>null</c>: it is not an old one.</returns>
    public static string? Renew(string data)
    {
        foreach (var (then, now) in ByPrefix[ButtonCodec.PrefixOf(data)])
            if (then.Match(data) is { Success: true } match) return match.Result(now);
        return null;
    }

    private static Regex Pattern(string then)
    {
        var pattern = Regex.Escape(then).Replace(@"\#", "([0-9]{1,10})", StringComparison.Ordinal)
            .Replace(@"\*", "(.*?)", StringComparison.Ordinal);
        return new Regex($"^{pattern}\\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }
}
