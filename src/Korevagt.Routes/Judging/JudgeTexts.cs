using Korevagt.Domain.Texts;

namespace Korevagt.Routes.Judging;

/// <summary>What can be wrong with a routing file, in words.</summary>
internal static class JudgeTexts
{
    public static Text FromNotAfterTo { get; } = new("[fra, til] med fra højst lig med til", "[from, to] with from at or before to");

    public static Text InOrderAndApart { get; } = new("vinduer i rækkefølge, som ikke rører hinanden", "windows in order that do not touch");

    public static Text LonLat { get; } = new(
        "[lon, lat]; Danmark ligger på 8-15 grader øst og 54-58 grader nord", "[lon, lat]; Denmark lies at 8-15 degrees east, 54-58 degrees north");

    public static Text Swapped { get; } = new("er [lat, lon], byttet om", "is [lat, lon], swapped");

    public static Text NeedsMatrices { get; } = new("kun sammen med \"matrices\"", "only with matrices");

    public static Text StartOrEnd { get; } = new("\"start\" eller \"end\"", "start or end");

    public static Text NeitherStartNorEnd { get; } = new("har hverken start eller slut", "has neither start nor end");

    public static Text EndsBeforeItBegins(long from, long to) => new($"slutter ({to}), før det begynder ({from})", $"ends ({to}) before it begins ({from})");

    public static Text TouchesTheOneBefore(long from) => new(
        $"begynder ({from}), før vinduet foran er slut", $"begins ({from}) before the window ahead has ended");

    public static Text Dimensions(int found) => new($"har {found} mængder", $"has {found} amounts");

    public static Text AsElsewhere(int count, string place) => new($"{count}, som i {place}", $"{count}, as in {place}");

    public static Text NoVehicleHas(int skill) => new($"er {skill}, som ingen vogn har", $"is {skill}, which no vehicle has");

    public static Text LongerThanEveryShift(int seconds) => new(
        $"er {seconds} s, mere end nogen vogns vagt", $"is {seconds} s, more than any vehicle's shift");

    public static Text AtMostSeconds(long most) => new($"højst {most} s", $"at most {most} s");
}
