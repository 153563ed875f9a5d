using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Korevagt.Planning.Evaluation;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Batches.Results;

/// <summary>
/// A batch and its runs as JSON for other programs. Names are camelCase and stay; new ones may be added. Times are UTC,
/// amounts kroner, differences minutes and shares of 1. UTF-8 without a byte order mark, lines end in LF.
/// </summary>
public static class BatchJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes a batch.</summary>
    public static byte[] Write(BatchOverview overview)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            Batch(json, overview);
            json.WriteStartArray("runs");
            foreach (var run in overview.Runs)
            {
                Run(json, run);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Batch(Utf8JsonWriter json, BatchOverview overview)
    {
        var batch = overview.Batch;
        json.WriteNumber("batch", batch.Id);
        json.WriteString("name", batch.Name);
        json.WriteString("description", batch.Description);
        json.WriteString("priority", BatchWords.Of(batch.Priority));
        json.WriteString("state", BatchWords.Of(batch.State));
        json.WriteString("submittedBy", batch.SubmittedBy);
        Time(json, "submittedAt", batch.Submitted);
        Time(json, "finishedAt", batch.Finished);
        json.WriteNumber("runsTotal", batch.Runs);
        json.WriteNumber("runsDone", batch.Done);
        json.WriteNumber("runsFailed", batch.Failed);
        json.WriteNumber("blocksTotal", overview.Progress.Blocks);
        json.WriteNumber("blocksDone", overview.Progress.Done);
    }

    private static void Run(Utf8JsonWriter json, BatchRunResult result)
    {
        var run = result.Run;
        json.WriteStartObject();
        json.WriteNumber("run", run.Position + 1);
        json.WriteString("identity", run.Run);
        json.WriteString("scenario", run.Scenario);
        json.WriteString("demandCase", run.DemandCase);
        json.WriteString("priceReading", run.PriceReading);
        json.WritePropertyName("seed");
        json.WriteRawValue(run.Seed);
        json.WriteNumber("replications", run.Replications);
        json.WriteString("state", BatchWords.Of(run.State));
        if (result.Figures is { } figures)
        {
            Estimate(json, "costBeforeDkk", figures.CostBefore);
            Estimate(json, "costAfterDkk", figures.CostAfter);
            Estimate(json, "savingDkkPerYear", figures.Saving);
            Number(json, "p90BeforeMinutes", figures.P90Before);
            Number(json, "p90AfterMinutes", figures.P90After);
            Estimate(json, "p90ChangeMinutes", figures.P90Change);
            Number(json, "withinTargetBefore", figures.WithinTargetBefore);
            Number(json, "withinTargetAfter", figures.WithinTargetAfter);
            Estimate(json, "withinTargetChange", figures.WithinTargetChange);
        }

        json.WriteStartArray("faults");
        foreach (var fault in result.Faults)
        {
            json.WriteStartObject();
            json.WriteString("file", fault.File);
            json.WriteString("place", fault.Place);
            json.WriteString("message", fault.Message);
            json.WriteString("expected", fault.Expected);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("message", result.Damage ?? run.Message);
        json.WriteEndObject();
    }

    private static void Estimate(Utf8JsonWriter json, string name, MoneyEstimate? value) =>
        Interval(json, name, value is not null, () => (value!.Mean, value.Low, value.High));

    private static void Estimate(Utf8JsonWriter json, string name, Estimate? value) =>
        Interval(json, name, value is not null, () => ((decimal)value!.Mean, (decimal)value.Low, (decimal)value.High));

    private static void Interval(Utf8JsonWriter json, string name, bool isThere, Func<(decimal Mean, decimal Low, decimal High)> ends)
    {
        if (!isThere)
        {
            json.WriteNull(name);
            return;
        }

        var (mean, low, high) = ends();
        json.WriteStartObject(name);
        json.WriteNumber("mean", mean);
        json.WriteNumber("low", low);
        json.WriteNumber("high", high);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Time(Utf8JsonWriter json, string name, Instant? at) =>
        json.WriteString(name, at is { } instant ? InstantPattern.ExtendedIso.Format(instant) : null);
}
