using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Routing;

namespace Korevagt.Routes.Judging;

/// <summary>Judges windows of time and tells what is wrong with them.</summary>
internal sealed class WindowJudge(FaultLog faults)
{
    /// <summary>The windows of a list, in order and apart; null where there is none or one is wrong.</summary>
    public IReadOnlyList<MomentWindow>? All(IReadOnlyList<IReadOnlyList<int>>? windows, string path)
    {
        if (windows is null)
        {
            return null;
        }

        var all = new List<MomentWindow>();
        foreach (var (i, window) in windows.Index())
        {
            var at = JsonPath.Item(path, i);
            if (One(window, at) is not { } sound)
            {
                continue;
            }

            if (all.Count > 0 && sound.From <= all[^1].To)
            {
                faults.Add(at, JudgeTexts.TouchesTheOneBefore(sound.From), JudgeTexts.InOrderAndApart);
                continue;
            }

            all.Add(sound);
        }

        return faults.IsSound(path) ? all : null;
    }

    /// <summary>A window; null where there is none or it is wrong.</summary>
    public MomentWindow? One(IReadOnlyList<int>? window, string path)
    {
        if (window is null || !faults.IsSound(path))
        {
            return null;
        }

        if (window.Count != 2)
        {
            faults.Add(path, new Text($"har {window.Count} tal", $"has {window.Count} numbers"), JudgeTexts.FromNotAfterTo);
            return null;
        }

        if (window[1] < window[0])
        {
            faults.Add(path, JudgeTexts.EndsBeforeItBegins(window[0], window[1]), JudgeTexts.FromNotAfterTo);
            return null;
        }

        return new MomentWindow(window[0], window[1]);
    }
}
