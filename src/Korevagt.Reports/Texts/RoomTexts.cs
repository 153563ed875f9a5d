using Korevagt.Domain.Texts;
using Korevagt.Economics.Room;

namespace Korevagt.Reports.Texts;

/// <summary>What room a contract leaves for a change, in words.</summary>
internal static class RoomTexts
{
    public static Text Topic { get; } = new("Kontrakten", "The contract");
    public static Text Prices { get; } = new("priserne", "the prices");

    public static Text Covered(string contract) => new(
        $"{contract} tillader ændringen: en klausul i kontrakten dækker den",
        $"{contract} allows the change: a clause of the contract covers it");

    public static Text WithinLimits(string contract) => new(
        $"{contract} har ingen klausul, der dækker hele ændringen, men den holder sig under grænserne for en ændring uden nyt udbud",
        $"{contract} has no clause that covers all of the change, but it stays below the limits of a change without a new tender");

    public static Text Beyond(string contract) => new(
        $"{contract} tillader ikke ændringen: ingen klausul dækker den hele, og den går ud over grænserne for en ændring uden nyt udbud",
        $"{contract} does not allow the change: no clause covers all of it, and it goes beyond the limits of a change without a new tender");

    public static Text TermOver(string contract) => new(
        $"{contract} er udløbet, før ændringen får virkning",
        $"{contract} has run out before the change takes effect");

    public static Text Unknown(string contract, string gaps) => new(
        $"Det er ukendt, om {contract} tillader ændringen" + (gaps.Length > 0 ? $": planen oplyser ikke {gaps}" : ""),
        $"It is unknown whether {contract} allows the change" + (gaps.Length > 0 ? $": the plan does not state {gaps}" : ""));

    public static Text Gap(RoomGap gap) => gap switch
    {
        RoomGap.Terms => new("kontraktens vilkår", "the terms of the contract"),
        RoomGap.Term => new("kontraktens løbetid", "the term of the contract"),
        RoomGap.Limits => new("grænserne for en ændring uden nyt udbud", "the limits of a change without a new tender"),
        RoomGap.Threshold => new("tærskelværdien på dagen", "the threshold of the day"),
        _ => new("hvilken delaftale vagten hører til", "which lot the shift belongs to"),
    };

    public static Text PerYear(string money, string hours, string share) => new(
        $"Om året betales der efter kontraktens egne priser {money} for timer og vagtstarter, og der køres {hours}, {share} af kontraktens timer",
        $"A year, at the prices of the contract, {money} is paid for hours and shift starts, with {hours}, {share} of the contract's hours");

    public static Text OfLot(string lot, string share, string hours) => new(
        $"Det er {share} af timerne i {lot} ({hours} timer om året)",
        $"That is {share} of the hours of {lot} ({hours} hours a year)");

    public static Text Less(string amount) => new($"{amount} mindre", $"{amount} less");
    public static Text More(string amount) => new($"{amount} mere", $"{amount} more");
    public static Text NoMoney { get; } = new("det samme", "the same");
    public static Text FewerHours(string hours) => new($"{hours} færre vogntimer", $"{hours} fewer car hours");
    public static Text MoreHours(string hours) => new($"{hours} flere vogntimer", $"{hours} more car hours");
    public static Text SameHours { get; } = new("lige mange vogntimer", "as many car hours");

    public static Text OverRest(string money, string from, string to) => new(
        $"Over resten af løbetiden, {from} til {to}, betales der {money}",
        $"Over the rest of the term, {from} to {to}, {money} is paid");

    public static Text OfOriginal(string share, string value) => new(
        $", {share} af kontraktens oprindelige værdi på {value}",
        $", {share} of the contract's original value of {value}");

    public static Text OfUnknownOriginal { get; } = new(
        "; kontraktens oprindelige værdi er ukendt", "; the contract's original value is unknown");

    public static Text UnknownTerm { get; } = new(
        "Kontraktens løbetid er ukendt, så ændringens værdi over resten af den er det også",
        "The term of the contract is unknown, and so is the value of the change over the rest of it");

    public static Text Clause(string what, string by) => new($"{what}: {by}", $"{what}: {by}");
    public static Text ByOption(string option) => new($"dækket af optionen \"{option}\"", $"covered by the option \"{option}\"");
    public static Text ByReduction { get; } = new("dækket af retten til at reducere", "covered by the right to reduce");
    public static Text ByLimits { get; } = new("ikke dækket af en klausul, men inden for grænserne", "covered by no clause, but within the limits");
    public static Text ByNothing { get; } = new("ikke dækket", "not covered");

    public static Text ReductionUsed(string share) => new(
        $"Ændringen ville bruge {share} af, hvad der må reduceres på et år",
        $"The change would use {share} of what may be reduced in a year");

    public static Text Limits(string ofThreshold, string threshold, string ofShare, string share) => new(
        $"Af grænserne for en ændring uden nyt udbud er der brugt {ofThreshold} af tærskelværdien på {threshold} "
        + $"og {ofShare} af de {share} af kontraktens værdi",
        $"Of the limits of a change without a new tender {ofThreshold} of the threshold of {threshold} is used, "
        + $"and {ofShare} of the {share} of the contract's value");

    public static Text WithoutClauses(string ofThreshold, string ofShare) => new(
        $"Uden klausulen ville det være {ofThreshold} og {ofShare}",
        $"Without the clause it would be {ofThreshold} and {ofShare}");

    public static Text UnknownNotice { get; } = new(
        "Varslet er ukendt, så det kan ikke siges, hvornår ændringen tidligst kan få virkning",
        "The notice is unknown, so it cannot be said when the change can take effect at the earliest");

    public static Text NoticeBy(int days, string from, string by) => new(
        $"Varslet er {days} dage: for at få virkning {from} skal ændringen varsles senest {by}",
        $"The notice is {days} days: to take effect on {from} the change has to be notified by {by}");

    public static Text Earliest(int days, string earliest) => new(
        $"Med det angivne varsel ({days} dage) kan ændringen tidligst få virkning {earliest}",
        $"With the notice given ({days} days) the change can take effect on {earliest} at the earliest");

    public static Text EarliestTooLate(int days, string earliest, string from) => new(
        $"Med det angivne varsel ({days} dage) kan ændringen tidligst få virkning {earliest}, altså ikke allerede {from}",
        $"With the notice given ({days} days) the change can take effect on {earliest} at the earliest, so not on {from}");
}
