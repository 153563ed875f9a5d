using System.Text.RegularExpressions;

namespace Korevagt.Tests;

/// <summary>Common English words that are no Danish ones, to find what somebody forgot to say in Danish.</summary>
internal static partial class EnglishWords
{
    // Words that are Danish too are left out: at, by, for, give, her, last, list, man, over, so, store, time, to, under, vinder.
    private static readonly HashSet<string> All = new(
        """
        about above according across add added adds again against ago ahead all allowed allows almost alone already also although
        always among and another answer answers any anybody anything apart appear appears are area areas arise arises around
        arrival arrive arrived arrives as ask asked asks away back bad baseline batch batches because become becomes been before
        begin begins behind being below beside between beyond blank block blocks both bring brings broken build built but came
        cannot car cars carry case cases change changed changes characters check checked checks clear clock close closed column
        columns come comes command commands compare compared comparison compute computed computes computing contain contains
        contract contracts cost costs could count counted counts cover covered covers date dates daytime default delay demand
        depend depends describe described did difference different dispatch dispatched district districts does done double doubt
        down draw drawn drive drives driving during each earlier earliest either else empty ended ends enough equal error errors
        estimate evaluate evaluated evening every everything exactly exist exists expect expected expects extent fails failed
        fault faults faulty few fewer file files filled finish finished first fitted fits folder follow follows forecast
        forward found from full further gave get gets given goes going gone good group groups half handed has hence
        here higher holds hour hours how however huge ignored in increase instead into is it item items its itself
        join just keep keeps kept kilometres kinds know known knows large larger largest later leave leaves left length less like
        line lines little logs longer longest look looked looks low lower made make makes many mean means measured minutes
        missing month months more most move moved moves much municipality municipalities must name named names near nearest need
        needed needs neither never new next night nights no nobody none not nothing now number numbers of off often old on once
        one ones only onto option options order ordered other others our out outside own pair pairs parts path percent place
        places points possible price prices property proven quite range rather reach reached read reading really reason
        refused relative remain remains remove removed repeat repeats replace report reports request required response result
        results return right road roads row rows rule rules run running runs same save saved saving savings say says second
        seconds see seen sentence sets settings several share shares shift shifts should show shown shows simulate simulated
        since size slow small smaller some somebody something sound source stand stands state stations stay stays still stops
        such sure table tables take taken takes tell tells than that the their them then there these they thing things this those
        though thousand three through together told too took towards travel true turn two unit units unknown unless unlike until
        up upon upper urgency urgencies use used uses using value values very visit visits wait waited waiting waits want wanted
        wants was way ways we weekday well went were what when where whether which while who whole whom whose why will with
        within without word words work worker workers works worse would write writes written wrong year years yes yet you your
        zero
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The English words of a text. What is quoted, an option, a command to be typed, or a name in camel case stands there as a
    /// program wants it and is left out.
    /// </summary>
    public static IReadOnlyList<string> In(string text) =>
    [
        .. from Match word in Word().Matches(Verbatim().Replace(text, " "))
           where All.Contains(word.Value)
           select word.Value,
    ];

    [GeneratedRegex(
        """
        \btrue\b|\bfalse\b|new-key|name=|out;|out\ geom;|\p{L}+/\p{L}+\.json|\((baseline|node|way|ways)\)|
        "[^"]*"|'[^']*'|`[^`]*`|»[^«]*«|--[a-z-]+|\p{L}+\.(csv|db|html|json|svg)|\$[.\w\[\]]*|\p{L}*\p{Ll}\p{Lu}\p{L}*|
        korevagt(\ (analyse|backtest|batch|build|cancel|check|compare|cost|demand|export|fit|forecast|generate|import|info|list|map|
        matrix|nightly|pause|prune|replay|resume|route|scenario|schema|show|simulate|store|submit|upgrade|vacuum|watch|worker|write))*
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Verbatim();

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
