using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Korevagt.Domain.Costs;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Json;

namespace Korevagt.Files;

/// <summary>The identity of a plan: equal content, equal hash, however and in whichever files it was written.</summary>
public static class PlanHash
{
    private static readonly JsonSerializerOptions Canonical = CreateCanonical();

    /// <summary>
    /// SHA-256 of <see cref="CanonicalJson"/> as 64 lower-case hexadecimal digits. The map's path does not count: a map
    /// is known by its own hash.
    /// </summary>
    public static string Of(Plan plan) => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson(plan)));

    /// <summary>
    /// The plan as JSON in one way only: properties in ordinal order of their names, numbers in their shortest form,
    /// times as <c>HH:mm</c>, without the map's path and without what is absent.
    /// </summary>
    public static byte[] CanonicalJson(Plan plan) => JsonSerializer.SerializeToUtf8Bytes(plan, Canonical);

    private static JsonSerializerOptions CreateCanonical()
    {
        var options = new JsonSerializerOptions(FileJson.Options)
        {
            // What is computed from other properties says nothing new.
            IgnoreReadOnlyProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Arrange } },
            Converters = { new CanonicalDecimalConverter(), new CanonicalDoubleConverter() },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void Arrange(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        if (info.Type == typeof(DemandModel))
        {
            info.PolymorphismOptions = new JsonPolymorphismOptions
            {
                TypeDiscriminatorPropertyName = "kind",
                DerivedTypes =
                {
                    new JsonDerivedType(typeof(AssembledDemand), "assembled"),
                    new JsonDerivedType(typeof(ConstantDemand), "constant"),
                    new JsonDerivedType(typeof(FittedDemand), "fitted"),
                },
            };
        }

        List<JsonPropertyInfo> ordered = [.. info.Properties.OrderBy(property => property.Name, StringComparer.Ordinal)];
        if (info.Type == typeof(Plan))
        {
            ordered.RemoveAll(property => property.Name == FileJson.Name(nameof(Plan.MapFile)));

            // Who inherits which district is read under one rule only: elsewhere it says nothing.
            ordered.Find(property => property.Name == FileJson.Name(nameof(Plan.Inheritances)))!.ShouldSerialize =
                (plan, _) => plan is Plan { Dispatch.Rule: DispatchRule.PlanAhead, Inheritances.Count: > 0 };
        }

        if (info.Type == typeof(CostDriver))
        {
            // Where a figure comes from is no part of what it does; what is assumed stands among the plan's assumptions.
            string[] words = [FileJson.Name(nameof(CostDriver.Source)), FileJson.Name(nameof(CostDriver.Assumption))];
            ordered.RemoveAll(property => words.Contains(property.Name));
        }

        if (info.Type == typeof(Contract))
        {
            // Where a contract declares no other reading there is nothing to say of them.
            ordered.Find(property => property.Name == FileJson.Name(nameof(Contract.OtherReadings)))!.ShouldSerialize =
                (contract, _) => contract is Contract { OtherReadings.Count: > 0 };
        }

        info.Properties.Clear();
        foreach (var property in ordered)
        {
            info.Properties.Add(property);
        }
    }
}
