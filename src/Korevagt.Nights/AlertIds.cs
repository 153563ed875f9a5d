using System.Security.Cryptography;
using System.Text;

namespace Korevagt.Nights;

/// <summary>By what the alerts of a night are known: by what they say, whatever is added to the night later.</summary>
public static class AlertIds
{
    private const int Length = 16;

    /// <summary>The alerts with their ids; of several that say the same each has one of its own.</summary>
    /// <param name="alerts">All alerts of a night.</param>
    public static IReadOnlyList<(string Id, NightAlert Alert)> Of(IReadOnlyList<NightAlert> alerts)
    {
        ArgumentNullException.ThrowIfNull(alerts);
        var said = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = new List<(string, NightAlert)>(alerts.Count);
        foreach (var alert in alerts)
        {
            var text = string.Join('\n', alert.Kind, alert.Severity, alert.Scenario, alert.Place, alert.Danish);
            var turn = said[text] = said.GetValueOrDefault(text) + 1;
            known.Add((Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{text}\n{turn}")))[..Length], alert));
        }

        return known;
    }
}
