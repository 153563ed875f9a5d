using System.Security.Cryptography;
using System.Text.Json;
using Korevagt.Files.Settings;

namespace Korevagt.Evaluation;

/// <summary>The hash of named values: equal values in equal order, equal hash.</summary>
public static class IdentityHash
{
    /// <summary>SHA-256 as 64 lower-case hexadecimal digits.</summary>
    /// <param name="kind">What is identified; things of different kinds have different hashes.</param>
    /// <param name="build">The build that decides about what is identified.</param>
    /// <param name="settings">The settings: those of them that decide about what any replication is.</param>
    /// <param name="members">Writes all else.</param>
    public static string Of(string kind, string build, EvaluationSettings settings, Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            json.WriteString("engine", build);
            json.WriteNumber("year", settings.Year);
            json.WriteNumber("seed", settings.Seed);
            json.WriteBoolean("antithetic", settings.Antithetic);
            json.WriteBoolean("demandUncertainty", settings.DemandUncertainty);
            members(json);
            json.WriteEndObject();
        }

        return Convert.ToHexStringLower(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
    }
}
