using System.Text;
using Korevagt.Batches.Optimising;
using Korevagt.Files;
using Korevagt.Store;

namespace Korevagt.Batches.Tests.Optimising;

/// <summary>A real question about a small model whose years take milliseconds.</summary>
internal static class OptimisedModel
{
    private const string Question = """
        {
          "format": "korevagt-question/1",
          "name": "Hvor mange vogne?",
          "baseline": "model.json",
          "decide": [
            { "decision": "cars", "shifts": ["*"], "more": 2 },
            { "decision": "days", "shifts": ["to"], "options": ["workingDays", "nonWorkingDays"] }
          ],
          "require": [ { "figure": "p90", "atMost": 60 } ],
          "aims": [ { "figure": "meanResponse", "indifference": 0.01 } ]
        }
        """;

    private const string Model = """
        {
          "format": "korevagt-model/1",
          "name": "Prøvemodel",
          "description": "To områder, to vagter.",
          "drivingTimes": "times.csv",
          "stations": [ { "id": "s" }, { "id": "b" } ],
          "areas": [ { "id": "a", "visitsPerHour": 0.5 }, { "id": "b", "name": "By", "visitsPerHour": 0.25 } ],
          "shifts": [
            { "id": "en", "station": "s", "hours": { "days": "everyDay", "from": "00:00", "to": "00:00" }, "cars": 1 },
            { "id": "to", "station": "b", "hours": { "days": "everyDay", "from": "16:00", "to": "23:00" }, "cars": 2 }
          ],
          "process": { "onSite": { "kind": "exponential", "meanMinutes": 30 } },
          "dispatch": { "rule": "firstToArrive" },
          "assumption": "En prøve."
        }
        """;

    /// <summary>The question, ready to be taken in.</summary>
    public static PreparedOptimisation Prepared(long? budget = null)
    {
        var files = FileBundle.Empty
            .With("question.json", Encoding.UTF8.GetBytes(Question))
            .With("model.json", Encoding.UTF8.GetBytes(Model))
            .With("times.csv", Encoding.UTF8.GetBytes("fra,a,b,s\na,1,10,5\nb,11,2,7.5\ns,6,8,0\n"));
        var prepared = OptimisationPreparation.Of(
            files, "question.json", new AskedOptimisation(Seed: 3, Budget: budget), BatchPriority.Planner, "tester");
        Assert.True(prepared.Succeeded, string.Join('\n', prepared.Faults));
        return prepared.Value;
    }
}
