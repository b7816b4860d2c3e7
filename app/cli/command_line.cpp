// SPDX-License-Identifier: Apache-2.0
// The only file that includes CLI11, which is slow to compile. CLI11 cuts the words; what they mean is
// checked here and in the commands, so that every complaint is one of ours, in the user's language.
#include "app/cli/command_line.hpp"

#include <CLI/CLI.hpp>

#include <deque>
#include <memory>

namespace xuequ::app {
namespace {

constexpr Text kAbout{"Xuequ: school layout and seat capacity", "学区：教育设施布局与学位规划"};
constexpr Text kJson{"print the answer as JSON", "以 JSON 输出结果"};
constexpr Text kLang{"language of words and errors", "界面语言"};
constexpr Text kHelp{"show this and stop", "显示帮助"};
constexpr const char* kLangShown = "--lang zh|en";
constexpr Text kVersion{"show the version and stop", "显示版本"};
constexpr Text kFoot{"xuequ-cli COMMAND --help tells more of one command.",
                     "用 xuequ-cli 命令 --help 查看单个命令的用法。"};

struct Bound {
  const Command* command;
  CLI::App* app;
  std::map<std::string, std::vector<std::string>> values;
};

std::string in(Language language, Text text) { return std::string(text.in(language)); }

void addArgument(Bound& bound, const Argument& argument, Language language) {
  auto& values = bound.values[argument.name];
  if (argument.takes == Takes::Nothing) {
    bound.app->add_flag_function(
        argument.name, [&values](std::int64_t) { values.assign(1, ""); }, in(language, argument.help));
    return;
  }
  CLI::Option* option = bound.app->add_option(argument.name, values, in(language, argument.help));
  option->type_name(argument.shown.empty() ? (argument.positional() ? "" : "TEXT") : argument.shown);
  option->expected(1)->take_last()->allow_extra_args(false)->required(argument.required);
  if (argument.takes == Takes::Many)
    option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->expected(1, 1 << 20)
        ->allow_extra_args(false);
}

std::shared_ptr<CLI::Formatter> formatter(Language language) {
  auto made = std::make_shared<CLI::Formatter>();
  made->column_width(34);
  if (language == Language::Zh) {
    for (const auto& [en, zh] : {std::pair{"Usage", "用法"},
                                 {"Positionals", "参数"},
                                 {"Options", "选项"},
                                 {"OPTIONS", "选项"},
                                 {"SUBCOMMAND", "命令"},
                                 {"SUBCOMMANDS", "命令"},
                                 {"Subcommands", "命令"},
                                 {"REQUIRED", "必填"}}) {
      made->label(en, zh);
    }
  }
  return made;
}

/// "scenario list" hangs below "scenario".
CLI::App* appOf(CLI::App& root, const Command& command, Language language) {
  CLI::App* app = &root;
  std::string_view rest = command.name;
  while (!rest.empty()) {
    const auto space = std::min(rest.find(' '), rest.size());
    const std::string word(rest.substr(0, space));
    rest.remove_prefix(std::min(space + 1, rest.size()));
    const auto known = app->get_subcommands([&](const CLI::App* it) { return it->get_name() == word; });
    CLI::App* group = app;
    app = !known.empty() ? known.front()
                         : group->add_subcommand(word, rest.empty() ? in(language, command.help) : "");
    if (group != &root)
      group->description(group->get_description() + (group->get_description().empty() ? "" : ", ") + word);
    app->group(in(language, {"Commands", "命令"}));
    app->require_subcommand(0, 1);
  }
  return app;
}

struct Everywhere {
  bool json = false;
  std::string lang;
};

void addEverywhere(CLI::App& app, Everywhere& values, Language language) {
  app.set_help_flag("-h,--help", in(language, kHelp));
  app.add_flag("--json", values.json, in(language, kJson));
  app.add_option("--lang", values.lang, in(language, kLang))->type_name("zh|en");
}

Error usage(std::string value, std::string wanted = {}) {
  return error(ErrorCode::Usage, std::move(value), std::move(wanted));
}

std::string shownAs(const Argument& argument) {
  return argument.name + (argument.shown.empty() ? "" : " " + argument.shown);
}

Result<void> complete(const Command& command, const Invocation::Values& values) {
  for (const Argument& argument : command.arguments) {
    if (argument.required && !values.contains(argument.name)) {
      return failure(usage("xuequ-cli " + command.name, shownAs(argument)));
    }
  }
  return {};
}

/// CLI11 takes the next word for an option's value, whatever it is: of `--scenario --lang zh`, --lang. Who
/// means that writes --scenario=--lang.
Result<void> valuesGiven(const Command& command, std::span<const std::string> words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string& next = words[i + 1];
    if (!words[i].starts_with("--") || !(next.starts_with("--") || next == "-h")) continue;
    if (words[i] == "--lang") return failure(usage(words[i], kLangShown));
    for (const Argument& argument : command.arguments)
      if (argument.name == words[i] && argument.takes != Takes::Nothing)
        return failure(usage(words[i] + " " + next, shownAs(argument)));
  }
  return {};
}

Result<std::variant<Call, Shown>> callOf(const Bound& bound, bool json, Language language) {
  if (const auto extras = bound.app->remaining(); !extras.empty()) return failure(usage(extras.front()));
  Invocation::Values given;
  for (const auto& [name, values] : bound.values) {
    if (!values.empty()) given.emplace(name, values);
  }
  if (auto ok = complete(*bound.command, given); !ok) return failure(std::move(ok.error()));
  return Call{bound.command, Invocation(language, json, std::move(given))};
}

/// CLI11 complains in English, and begins with the option that it is about; only that is taken.
Error usageOf(const CLI::ParseError& refused, const std::deque<Bound>& bounds) {
  const std::string complaint = refused.what();
  const std::string name = complaint.substr(0, complaint.find_first_of(": "));
  if (name == "--lang") return usage(name, kLangShown);
  for (const Bound& bound : bounds) {
    if (!bound.app->parsed()) continue;
    for (const Argument& argument : bound.command->arguments)
      if (argument.name == name) return usage(name, shownAs(argument));
  }
  return usage(name.starts_with('-') ? name : complaint);
}

std::string namesOf(std::span<const Command> commands) {
  std::string names;
  for (const Command& command : commands) names += (names.empty() ? "" : " | ") + command.name;
  return names;
}

std::string helpOf(const CLI::App& root) {
  const CLI::App* app = &root;
  while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
  std::string before;
  for (const CLI::App* above = app->get_parent(); above != nullptr; above = above->get_parent()) {
    before = above->get_name() + (before.empty() ? "" : " ") + before;
  }
  return app->help(before);
}

}  // namespace

Result<std::variant<Call, Shown>> parsed(std::span<const std::string> words, Language language,
                                         std::span<const Command> commands) {
  CLI::App root(in(language, kAbout), "xuequ-cli");
  root.formatter(formatter(language));
  root.option_defaults()->group(in(language, {"Options", "选项"}));
  root.footer(in(language, kFoot));
  root.allow_extras();
  root.require_subcommand(0, 1);  // else `import PLAN targets FILE` would go on to the command of that name
  Everywhere everywhere;
  addEverywhere(root, everywhere, language);
  root.set_version_flag("--version", XUEQU_VERSION, in(language, kVersion));
  std::deque<Bound> bounds;  // CLI11 keeps references into it
  for (const Command& command : commands) {
    Bound& bound = bounds.emplace_back(Bound{&command, appOf(root, command, language), {}});
    bound.app->footer("")->allow_extras();
    addEverywhere(*bound.app, everywhere, language);
    for (const Argument& argument : command.arguments) addArgument(bound, argument, language);
  }
  try {
    root.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::CallForVersion&) {
    return Shown{std::string(XUEQU_VERSION) + "\n"};
  } catch (const CLI::CallForHelp&) {
    return Shown{helpOf(root)};
  } catch (const CLI::RequiredError&) {
    // said below, in our own words
  } catch (const CLI::ParseError& refused) {
    return failure(usageOf(refused, bounds));
  }
  for (const Bound& bound : bounds) {
    if (!bound.app->parsed()) continue;
    if (const auto given = valuesGiven(*bound.command, words); !given) return failure(given.error());
    return callOf(bound, everywhere.json, language);
  }
  return failure(usage(words.empty() ? "" : words.front(), namesOf(commands)));
}

Language languageFor(std::span<const std::string> words, std::span<const std::string> locales) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (word.starts_with("--lang=")) return languageOf(word.substr(7)).value_or(Language::En);
    if (word == "--lang" && i + 1 < words.size()) return languageOf(words[i + 1]).value_or(Language::En);
  }
  for (const std::string& locale : locales) {
    if (!locale.empty()) return languageOf(locale).value_or(Language::En);
  }
  return Language::En;
}

}  // namespace xuequ::app
