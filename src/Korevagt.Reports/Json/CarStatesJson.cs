using System.Text.Json;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Json;

/// <summary>The joint states of a plan's cars, where the plan has them.</summary>
internal static class CarStatesJson
{
    public static void Write(Utf8JsonWriter json, CarStates states)
    {
        json.WriteStartObject("carStates");
        json.WriteStartArray("cars");
        foreach (var car in states.Cars)
        {
            json.WriteStringValue(car);
        }

        json.WriteEndArray();
        EvaluationJson.List(json, "states", states.Shares.Index(), State);
        EvaluationJson.List(json, "takenAtOnce", states.TakenAtOnce, TakenAtOnce);
        json.WriteEndObject();
    }

    /// <summary>The number of a state has bit i set where car i is busy.</summary>
    private static void State(Utf8JsonWriter json, (int State, Estimate Share) state)
    {
        json.WriteNumber("busyCars", state.State);
        json.Share("share", state.Share);
    }

    private static void TakenAtOnce(Utf8JsonWriter json, CarShareOfArea taken)
    {
        json.WriteString("area", taken.Area);
        json.WriteNumber("car", taken.Car);
        json.Share("share", taken.Share);
    }
}
