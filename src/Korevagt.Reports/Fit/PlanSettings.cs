using System.Text;
using System.Text.Json;
using Korevagt.Domain.Service;
using Korevagt.Planning.UseCases;
using Korevagt.Results;
using NodaTime.Text;

namespace Korevagt.Reports.Fit;

/// <summary>The service times that a log recommends, as properties of a plan's <c>process</c>.</summary>
public static class PlanSettings
{
    /// <summary>
    /// An object with the properties to put in the place of the plan's own; null where neither duration could be fitted to a
    /// family. An empirical distribution stands with its values in <see cref="FitJson"/> only.
    /// </summary>
    public static string? Of(FittedLog fit)
    {
        var (onSite, delay) = (Family(fit.ServiceTimes.OnSite), Family(fit.ServiceTimes.DispatchDelay));
        if (onSite is null && delay is null)
        {
            return null;
        }

        var source = $"Besøgslog {LocalDatePattern.Iso.Format(fit.Log.From)} til {LocalDatePattern.Iso.Format(fit.Log.To.PlusDays(-1))}.";
        return Encoding.UTF8.GetString(ResultJson.Document(json =>
        {
            Write("dispatchDelay", delay);
            Write("onSite", onSite);
            if (onSite is not null)
            {
                json.WriteNumber("parkingAndHandoverMinutes", 0);
            }

            void Write(string name, DurationDistribution? distribution)
            {
                if (distribution is { } found)
                {
                    json.WriteStartObject(name);
                    var members = JsonSerializer.SerializeToElement(DistributionResult.Of(found), ResultJson.Options);
                    foreach (var property in members.EnumerateObject())
                    {
                        property.WriteTo(json);
                    }

                    json.WriteString("source", source);
                    json.WriteEndObject();
                }
            }
        })).TrimEnd();
    }

    private static DurationDistribution? Family(Domain.Faults.Outcome<Demand.ServiceTimes.DurationFit> fitted) =>
        fitted is { Succeeded: true, Value.Recommended: { Kind: not DistributionKind.Empirical } best } ? best : null;
}
